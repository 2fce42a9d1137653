"""The pages about the whole archive: people, coverage, corrections."""

from __future__ import annotations

from flask import Blueprint, render_template, request

from webapp.archive import archive, person_or_404
from webapp.corrections_view import corrected_posts
from webapp.coverage_view import coverage_view
from webapp.decisions_view import decided_persons
from webapp.people_view import people_view
from webapp.person_view import person_view

blueprint = Blueprint("registers", __name__)


@blueprint.get("/people")
def people() -> str:
    """List the people, those called as ``q`` says, in the order that ``sort`` names."""
    return render_template("people.html", view=people_view(archive().people, request.args))


@blueprint.get("/people/<slug>")
def person(slug: str) -> str:
    """Show a person: spellings, role on the day, merged and doubtful names."""
    return render_template("person.html", view=person_view(person_or_404(slug)))


@blueprint.get("/coverage")
def coverage() -> str:
    """Show what the archive covers and what it is known to lack."""
    return render_template("coverage.html", view=coverage_view(archive().coverage()))


@blueprint.get("/corrections")
def corrections() -> str:
    """List every correction in force, of posts and of who is whom."""
    posts = corrected_posts(archive().corrections())
    persons = decided_persons(archive().decisions())
    return render_template("corrections.html", posts=posts, persons=persons)
