"""The command line, a file per command. Qt is never imported here."""
