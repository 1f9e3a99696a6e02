import { describeWrites } from "./curation.suite.js";
import { describeMergers } from "./merge.suite.js";

describeWrites();
describeMergers();
