import { describeWrites } from "./curation.suite.js";
import { describeHistory } from "./history.suite.js";
import { describeMergers } from "./merge.suite.js";

describeWrites();
describeMergers();
describeHistory();
