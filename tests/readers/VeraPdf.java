// Validates PDFs with veraPDF: java -cp … VeraPdf.java ua1|2a FILE…
import java.io.FileInputStream;
import java.util.*;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.*;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.*;

public class VeraPdf {
    public static void main(String[] args) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        PDFAFlavour flavour = PDFAFlavour.fromString(args[0]);
        boolean good = true;
        for (int i = 1; i < args.length; i++) {
            try (PDFAParser parser = Foundries.defaultInstance().createParser(new FileInputStream(args[i]), flavour);
                 PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, 100, false, true, false)) {
                ValidationResult result = validator.validate(parser);
                good &= result.isCompliant();
                System.out.println((result.isCompliant() ? "PASS " : "FAIL ") + args[0] + " " + args[i] + " (" + result.getTotalAssertions() + " checks)");
                Set<String> seen = new HashSet<>();
                for (TestAssertion a : result.getTestAssertions())
                    if (a.getStatus() == TestAssertion.Status.FAILED && seen.add(a.getRuleId().toString()))
                        System.out.println("  " + a.getRuleId().getClause() + "-" + a.getRuleId().getTestNumber() + " " + a.getMessage() + " @ " + a.getLocation().getContext());
            }
        }
        System.exit(good ? 0 : 1);
    }
}
