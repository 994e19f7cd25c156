"""What can go wrong between desk and portal, named by what is to be done about it.

A text in an error is the program's own word for the log, never what a server sent.
"""

from __future__ import annotations


class LinkError(Exception):
    """The call brought no answer of the portal; what the portal did with it is not known."""

    code = "link"

    def __init__(self, reason: str = "") -> None:
        super().__init__(self.code, reason)
        self.reason = reason


class UnreachableError(LinkError):
    """Try again later. `dns`, `refused`, `reset`, `cut`, `connect` (time is up), `closed`."""

    code = "unreachable"


class StalledError(LinkError):
    """Connected, then silence. Try again later, with less at once."""

    code = "stalled"


class TooSlowError(LinkError):
    """Bytes kept coming, yet too few to end in time. Try again later, with less at once."""

    code = "too_slow"


class NotThePortalError(LinkError):
    """Something else answered: the network wants a sign-in, a proxy, another server.

    `redirect`, `proxy`, `sign_in`, `content_type`, `not_http`, `not_tls`, `status`.
    """

    code = "not_the_portal"


class UntrustedError(LinkError):
    """No token was sent. Whoever looks after the machines must look at clock, name and CA.

    `expired`, `not_yet_valid`, `wrong_host`, `unknown_issuer`, `certificate`, `handshake`,
    `clear_text` (an address without TLS that is not this machine), `bundle` (no such CA file).
    """

    code = "untrusted"


class TooLargeError(LinkError):
    """More than the desk takes: `head`, `body`, `unpacked`, `window`, `wire`. Ask for less."""

    code = "too_large_answer"


class UnreadableError(LinkError):
    """Not what the contract says: `encoding`, `packed`, `json`, `nesting`, `nul`, `number`,
    `length`, `location`. Asking again brings the same; nothing of the answer may be applied.
    """

    code = "unreadable_answer"


class CancelledError(LinkError):
    """The desk itself ended the call."""

    code = "cancelled"
