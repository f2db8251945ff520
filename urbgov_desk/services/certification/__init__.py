"""The certification desk's acts: visits, signing, the statutory books, authority to sign."""
