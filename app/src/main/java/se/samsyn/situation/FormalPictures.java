package se.samsyn.situation;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samsyn.kernel.Refusal;
import se.samsyn.kernel.Visitor;
import se.samsyn.privacy.SecrecyMark;
import se.samsyn.privacy.SecrecyMarks;
import se.samsyn.shell.Frame;
import se.samsyn.situation.printing.Formalities;
import se.samsyn.situation.printing.PdfPrinter;
import se.samsyn.situation.printing.Print;

/** Pictures as documents: with their number in the diary and their secrecy mark, on the screen and on paper. */
@Component
public class FormalPictures {
    private final Situation situation;
    private final SecrecyMarks marks;
    private final PdfPrinter printer;

    FormalPictures(Situation situation, SecrecyMarks marks, PdfPrinter printer) {
        this.situation = situation;
        this.marks = marks;
        this.printer = printer;
    }

    public Formalities of(long pictureId) {
        return new Formalities(
                situation.diaryNumbers().get(pictureId), marks.find(SecrecyMark.Kind.PICTURE, pictureId).orElse(null));
    }

    /** The marks on pictures, by the pictures' numbers. */
    public Map<Long, SecrecyMark> marks() {
        return marks.of(SecrecyMark.Kind.PICTURE);
    }

    /**
     * The document.
     *
     * @throws Refusal {@code secrecy.out} when it is marked and the visitor is not of the municipality's own boards
     */
    @Transactional(readOnly = true)
    public byte[] print(Frame frame, Picture picture, List<Task> tasks, Visitor visitor) {
        Formalities formalities = of(picture.id());
        if (formalities.mark() != null && !SecrecyMark.mayTakeOut(visitor)) {
            throw new Refusal("secrecy.out");
        }
        return printer.print(new Print(frame, picture, situation.attached(picture), visitor.municipalityName(), tasks, formalities));
    }
}
