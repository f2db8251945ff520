"""The page where dossiers are received."""
