"""The pages: results, posts and their captures, citations, help."""

from __future__ import annotations

from flask import Blueprint, Response, abort, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as AnyResponse

from indexer import edtf
from indexer.citing import bibtex, plain, ris
from indexer.errors import ParameterError, QueryError
from indexer.query.request import Query
from indexer.query.tree import Everything, Node
from indexer.records import Post
from indexer.wording import counted
from webapp.archive import archive, facet_or_404, post_or_404
from webapp.asking import asked
from webapp.citations import cited
from webapp.facet_view import FIND, OWN, facet_view
from webapp.post_view import Around, post_view
from webapp.report_link import report_link
from webapp.results_view import results_view
from webapp.why_view import WHY

blueprint = Blueprint("pages", __name__)


@blueprint.app_context_processor
def about() -> dict[str, object]:
    """Give the pages of posts and results what the archive says of itself."""
    return {"about": lambda: archive().about, "in_words": edtf.in_words}


@blueprint.get("/")
@blueprint.get("/search")
def search() -> str:
    """Show a page of results; without any words or filters, the whole archive."""
    page = archive().search(asked())
    # Which of the words nothing holds is worth a search for each where no post holds all.
    lacking = not page.total or page.matched.holding_all == 0
    view = results_view(page, archive().terms_alone(asked()) if lacking else ())
    return render_template("search.html", view=view, is_home=request.path == "/")


@blueprint.get("/facets/<name>")
def facet(name: str) -> str:
    """Show every value of a facet over what a search finds, those called as ``find`` says."""
    typed = request.args.get(FIND, "").strip()
    whole = facet_or_404(name, asked(besides=OWN), typed)
    return render_template("facet.html", view=facet_view(whole, request.args))


@blueprint.get("/posts/<id>")
def post(id: str) -> str:
    """Show a post. The parameters of the search that led here mark its words.

    With ``why=1`` it says what the post scores for that search.
    """
    shown = post_or_404(id)
    query, tree = _came_from()
    view = post_view(shown, query, _around(shown, query, tree))
    named = cited(shown)
    report = report_link(archive().about.report, view.heading, named.link)
    return render_template(
        "post.html", view=view, cited=named, report=report, plain=plain, bibtex=bibtex, ris=ris
    )


@blueprint.get("/posts/<id>/capture")
def capture(id: str) -> AnyResponse:
    """Return the text of a post as it was captured, unchanged.

    An ID that has become another capture's of a post leads to that capture.
    """
    if now := archive().renamed(id):
        ids = [other.id for other in post_or_404(now).captures]
        return redirect(url_for(".other_capture", id=now, number=ids.index(id) + 1), 301)
    return _text(post_or_404(id).raw)


@blueprint.get("/posts/<id>/captures/<int:number>")
def other_capture(id: str, number: int) -> Response:
    """Return the text of another capture of a post, unchanged; they count from 1."""
    captures = post_or_404(id).captures
    if not 1 <= number <= len(captures):
        abort(404, f"The post “{id}” has {counted(len(captures), 'other capture')}.")
    return _text(captures[number - 1].raw)


@blueprint.get("/posts/<id>/citation.bib")
def citation_bibtex(id: str) -> Response:
    """Return a post's citation for BibTeX."""
    return _download(bibtex(cited(post_or_404(id))), "application/x-bibtex", f"{id}.bib")


@blueprint.get("/posts/<id>/citation.ris")
def citation_ris(id: str) -> Response:
    """Return a post's citation for reference managers."""
    return _download(
        ris(cited(post_or_404(id))), "application/x-research-info-systems", f"{id}.ris"
    )


@blueprint.get("/help")
def help() -> str:
    """Explain the query language."""
    return render_template("help.html")


@blueprint.get("/robots.txt")
def robots() -> Response:
    """Ask crawlers to read the posts, and not every combination of filters."""
    return Response(
        "User-agent: *\nDisallow: /search\nDisallow: /facets/\nDisallow: /api/\n",
        content_type="text/plain",
    )


def _around(post: Post, query: Query, tree: Node) -> Around:
    here = archive()
    asks_why = request.args.get(WHY) == "1" and query.has_words
    return Around(
        tree=tree,
        beside=here.neighbours(post.id, query) if query != Query() else (None, None),
        why=here.explain(query, post.id) if asks_why else None,
        similar=here.similar(post),
    )


def _came_from() -> tuple[Query, Node]:
    """Return the search that led to a post. One that cannot be read keeps nobody from reading."""
    try:
        query = asked(besides=[WHY])
        return query, archive().widened(query)
    except (QueryError, ParameterError):
        return Query(), Everything()


def _text(raw: str) -> Response:
    return Response(raw, content_type="text/plain; charset=utf-8")


def _download(text: str, kind: str, name: str) -> Response:
    response = Response(text, content_type=f"{kind}; charset=utf-8")
    response.headers.set("Content-Disposition", "attachment", filename=name)
    return response
