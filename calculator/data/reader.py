"""Whom words are for."""

from enum import StrEnum


class Reader(StrEnum):
    """Whom a sentence, text or section speaks to, and so who acts on it."""

    ASSISTANT = "assistant"
    ADMIN = "admin"
    CUSTOMER = "customer"
