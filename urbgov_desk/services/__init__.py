"""One function for each act of the office: one transaction, called by screens, terminal and tests.

Import the module of an act where it is used, not at start: making papers is heavy to load.
"""
