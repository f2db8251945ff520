"""The page Hồ sơ: the work list, one dossier with its story, and the steps lawful now."""
