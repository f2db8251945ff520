"""Reads the law as dated data and answers "what held on this day, and why".

Knows the domain and where shipped files lie; no store, no paper, no screen, no clock.
"""
