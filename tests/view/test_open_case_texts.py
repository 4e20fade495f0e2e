"""The texts for a task with calls to a territory of an EU country, whose case is open."""

from tests.asking import job_texts


def test_the_texts_claim_neither_that_it_is_outside_the_eu_nor_that_an_offer_is_needed() -> None:
    said = job_texts("telefonfaktor", "bereich=backoffice&land=RE&minuten=20&stunden=1")
    assert said["customer_file"].endswith("Gebuchter Faktor: keiner (Einzelfall in Prüfung)")
    assert said["offer_request"].startswith(
        "Bitte den Einzelfall prüfen: Das Ziel ist ein Gebiet eines EU-Landes.\n\nKunde: …\n"
    )
