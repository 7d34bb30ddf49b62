"""The command line; the only place that prints or exits. Heavy imports happen inside the commands."""

from typing import Any

import click

from generator.cli import intake, keeping, publishing, reading
from generator.cli.common import EXIT_CODES
from generator.errors import BriefingError

_COMMANDS = (
    publishing.build,
    publishing.generate,
    publishing.serve,
    publishing.verify,
    intake.add,
    intake.fetch,
    intake.import_,
    reading.analyze,
    reading.group,
    keeping.commit,
    keeping.pack,
    keeping.unpack,
)


class _Commands(click.Group):
    """Shows what a user can mend as one line, and leaves the traceback to bugs."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except BriefingError as error:
            click.echo(f"error: {' '.join(str(error).split())}", err=True)
            ctx.exit(1)


@click.group(
    cls=_Commands, epilog=EXIT_CODES, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100}
)
@click.version_option(package_name="briefings")
def main() -> None:
    """Turn the news articles in seeds/ into a site of briefings in which every line can be checked.

    Example: briefings build
    """


for command in _COMMANDS:
    main.add_command(command)
