"""The made-up ward where colleagues practise, and the sample day played on paper."""
