// Takes the index of claim-asserted away, for a load of many claims of a type that had none; made anew at its end.
DROP INDEX lodegraph_claim_asserted_CLAIM_TYPE IF EXISTS
