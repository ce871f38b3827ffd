package se.samsyn.imports.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import se.samsyn.imports.ImportMapping;
import se.samsyn.imports.ImportMapping.Format;

/** What a page that asks how a file is read sends back. */
class MappingFormTest {
    @Test
    void everyWordThatThePageNumbersIsRead() {
        MultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
        for (int i = 0; i < 75; i++) {
            sent.add("word." + i, "ord " + i);
            sent.add("meaning." + i, i == 3 ? "" : "TIL");
        }
        MappingForm form = MappingForm.read(sent, ImportMapping.guessed(Format.TABLE, "Prov"));
        assertThat(form.words()).hasSize(74).contains(Map.entry("ord 74", "TIL")).doesNotContainKey("ord 3");
        assertThat(form.mapping().categories()).containsEntry("ord 74", "TIL");
    }
}
