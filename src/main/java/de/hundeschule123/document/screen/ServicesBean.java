package de.hundeschule123.document.screen;

import de.hundeschule123.document.catalogue.OfferedService;
import de.hundeschule123.document.catalogue.ServiceCatalogue;
import de.hundeschule123.document.catalogue.ServiceTerms;
import de.hundeschule123.document.money.Money;
import de.hundeschule123.document.money.VatRate;
import de.hundeschule123.platform.screen.Action;
import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.school.SchoolRecords;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;

/** Shows the owner what the school offers; adds, changes and removes services. */
@Named("services")
@ViewScoped
public class ServicesBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private transient ServiceCatalogue catalogue;
    @Inject private transient SchoolRecords records;

    private Long editing;
    private String name;
    private BigDecimal price;
    private int vatRate = VatRate.STANDARD.percent();
    private transient List<OfferedService> all;
    private transient Boolean smallBusiness;

    /** Puts a service into the form to be changed. */
    public void edit(OfferedService service) {
        editing = service.getId();
        name = service.getName();
        price = service.getUnitPrice() == null ? null : service.getUnitPrice().amount();
        vatRate = service.getVatRate().percent();
    }

    /** Leaves the service in the form as it was. */
    public void cancel() {
        editing = null;
        name = null;
        price = null;
        vatRate = VatRate.STANDARD.percent();
    }

    /** Keeps what stands in the form: a new service, or the one that is changed. */
    public void save() {
        Action.result(this::kept)
                .ifPresent(
                        service -> {
                            Action.say("service.saved", service.getName());
                            cancel();
                            all = null;
                        });
    }

    private OfferedService kept() {
        ServiceTerms terms =
                new ServiceTerms(
                        name,
                        price == null ? null : new Money(price),
                        isSmallBusiness() ? VatRate.NONE : new VatRate(vatRate));
        return editing == null ? catalogue.add(terms) : catalogue.change(editing, terms);
    }

    public void remove(OfferedService service) {
        Action.result(() -> catalogue.remove(service.getId()))
                .ifPresent(removed -> Action.say("service.removed", removed.getName()));
        if (service.getId().equals(editing)) {
            cancel();
        }
        all = null;
    }

    public String question(OfferedService service) {
        return Texts.of("service.remove.question", service.getName());
    }

    public List<OfferedService> getAll() {
        if (all == null) {
            all = catalogue.offered();
        }
        return all;
    }

    public List<VatRate> getRates() {
        return VatRate.all();
    }

    /** Whether the school charges no VAT at all (§ 19 UStG), so that there is no rate to choose. */
    public boolean isSmallBusiness() {
        if (smallBusiness == null) {
            smallBusiness = records.school().isSmallBusiness();
        }
        return smallBusiness;
    }

    public boolean isEditing() {
        return editing != null;
    }

    public int getLongestName() {
        return ServiceTerms.LONGEST_NAME;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public BigDecimal getPrice() {
        return price;
    }

    public void setPrice(BigDecimal price) {
        this.price = price;
    }

    public int getVatRate() {
        return vatRate;
    }

    public void setVatRate(int vatRate) {
        this.vatRate = vatRate;
    }
}
