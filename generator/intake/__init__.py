"""Articles in, seeds out: pages of the web, feeds, files and corpora."""

from generator.intake.corpora import Imported, import_corpus
from generator.intake.feeds import Summary, fetch_feeds
from generator.intake.files import add_file
from generator.intake.pages import Pages
from generator.intake.store import Store

__all__ = ["Imported", "Pages", "Store", "Summary", "add_file", "fetch_feeds", "import_corpus"]
