"""Measure the product's own commands on public corpora and hold the figures against committed floors.

The corpora are not part of the project: `CORPORA` is a folder that holds them, each with its own scorer.

    python -m tests.evaluation CORPORA [--only NAME ...] [--limit N | --full] [--update-floors]

Every figure is in per cent, and more is better. `floors.toml` only rises; `generator/quality.json`
holds the last figures, from which the site's page on its method is made.
Needs `rouge-score` and numpy for the summaries.
"""
