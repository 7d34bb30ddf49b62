"""What verbs tell by their forms: when something is, whether it may be, whether it was called off."""
