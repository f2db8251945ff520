"""Chứng thực: the counter where copies and signatures are certified in a few keys."""
