package dev.asyncpython.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrenchTypographyTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Attention\u00a0: l'appel «\u00a0f\u00a0» bloque\u00a0; pourquoi\u00a0? Parce que\u00a0!",
        "à 10:30, Café::bar",
        "Quoi\u00a0?!",
        "Le résultat de la requête déjà exécutée.",
      })
  void right(String text) {
    assertThat(FrenchTypography.faults(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "l'appel \"f\"",
        "Attention :",
        "Attention: non",
        "bloque ; ici",
        "Pourquoi ?",
        "« f\u00a0»",
        "«\u00a0f »",
        "la boucle d'evenements",
        "Executez-le",
      })
  void wrong(String text) {
    assertThat(FrenchTypography.faults(text)).isNotEmpty();
  }
}
