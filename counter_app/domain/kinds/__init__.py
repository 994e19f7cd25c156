"""Kinds of events, a module each: what it says, who may do it in which state, what it makes."""
