"""The desk's money and what is told about its work: ledger, shifts, counts, reports."""
