"""What is being typed on the dossier in sight, in one panel or in several."""

from __future__ import annotations

from counter_app.services.intake.drafts import Draft
from counter_app.ui.drafting.drafting import Drafting


class DossierDraft(Drafting):
    """A `Drafting` that a dossier's page can empty and fill again."""

    closes_panel = True
    """Whether the panel goes with the draft that is thrown away, and comes back with it."""

    def clear(self) -> None:
        """Nothing of it stands in the panels any more; Ctrl+Z there has nothing to take back."""

    def reproject_dossier(self, thrown: Draft) -> bool:
        """The text of a draft that is no longer thrown away; False where it is another dossier's
        or something else was begun.
        """
        return False
