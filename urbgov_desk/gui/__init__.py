"""The screens of the desk: the only room that knows Qt."""
