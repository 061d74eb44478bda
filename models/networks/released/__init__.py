"""The networks of the published weights."""
