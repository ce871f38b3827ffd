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
import se.samsyn.situation.printing.SheetPrinter;
import se.samsyn.situation.word.WordTemplates;
import se.samsyn.situation.word.WordWriter;

/** Pictures as documents: with their number in the diary and their secrecy mark, on the screen and on paper. */
@Component
public class FormalPictures {
    private final Situation situation;
    private final SecrecyMarks marks;
    private final PdfPrinter printer;
    private final SheetPrinter sheets;
    private final WordWriter word;
    private final WordTemplates templates;

    FormalPictures(
            Situation situation, SecrecyMarks marks, PdfPrinter printer, SheetPrinter sheets, WordWriter word, WordTemplates templates) {
        this.situation = situation;
        this.marks = marks;
        this.printer = printer;
        this.sheets = sheets;
        this.word = word;
        this.templates = templates;
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
        return printer.print(taken(frame, picture, tasks, visitor));
    }

    /** The same on one sheet. @throws Refusal as {@link #print} */
    @Transactional(readOnly = true)
    public byte[] sheet(Frame frame, Picture picture, List<Task> tasks, Visitor visitor) {
        return sheets.print(taken(frame, picture, tasks, visitor));
    }

    /** The same for Word, in the municipality's own template where it has one. @throws Refusal as {@link #print} */
    @Transactional(readOnly = true)
    public byte[] word(Frame frame, Picture picture, List<Task> tasks, Visitor visitor) {
        return word.write(taken(frame, picture, tasks, visitor), templates.bytes().orElse(null));
    }

    /** What is taken out. @throws Refusal as {@link #print} */
    @Transactional(readOnly = true)
    public Print taken(Frame frame, Picture picture, List<Task> tasks, Visitor visitor) {
        Formalities formalities = of(picture.id());
        if (formalities.mark() != null && !SecrecyMark.mayTakeOut(visitor)) {
            throw new Refusal("secrecy.out");
        }
        return new Print(frame, picture, situation.attached(picture), visitor.municipalityName(), tasks, formalities);
    }
}
