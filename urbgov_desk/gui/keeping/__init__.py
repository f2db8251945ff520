"""Keys and backups on the screen: the watch that keeps copying, the secret, the way back."""
