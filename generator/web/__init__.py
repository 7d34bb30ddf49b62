"""The one way to the web: polite, bounded in time and size, and never to an address inside a private network."""

from generator.web.client import NONE, Client, Fetched, Validators
from generator.web.exchange import LIMITS, Limits

__all__ = ["LIMITS", "NONE", "Client", "Fetched", "Limits", "Validators"]
