"""What mkdocs calls while it builds: the pages before, the site after."""
