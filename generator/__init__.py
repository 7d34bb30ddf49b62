"""Briefings: news articles in, a site of briefings out, every line with the sentence it came from."""
