package de.hundeschule123.sandbox.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import de.hundeschule123.sandbox.wire.Wire;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The keys of a row as sevdesk sends them, in its order: what nobody has filled is null or zero,
 * and references to nothing are left out.
 */
final class RowShape {
    private static final Map<String, RowShape> SHAPES =
            Map.of(
                    "Contact",
                    of(
                            "id objectName additionalInformation create update name status"
                                    + " customerNumber surename familyname titel category"
                                    + " description academicTitle gender sevClient name2 birthday"
                                    + " vatNumber bankAccount bankNumber mandateReference"
                                    + " defaultCashbackTime defaultCashbackPercent"
                                    + " defaultTimeToPay taxNumber taxOffice exemptVat=0 taxType"
                                    + " defaultDiscountAmount defaultDiscountPercentage=1"
                                    + " buyerReference governmentAgency=0 defaultShowVat=1",
                            "parent"),
                    "ContactAddress",
                    of(
                            "id objectName additionalInformation create update contact street zip"
                                    + " city country category name sevClient",
                            "category",
                            "name2",
                            "name3",
                            "name4"),
                    "CommunicationWay",
                    of(
                            "id objectName additionalInformation create update contact type value"
                                    + " key main=0 sevClient"),
                    "Voucher",
                    of(
                            "id objectName additionalInformation create update sevClient"
                                    + " createUser voucherDate supplier supplierName description"
                                    + " document resultDisdar payDate status currency=EUR sumNet"
                                    + " sumTax sumGross sumNetAccounting sumTaxAccounting"
                                    + " sumGrossAccounting showNet=0 paidAmount taxType"
                                    + " creditDebit hidden=0 costCentre voucherType"
                                    + " recurringIntervall recurringInterval recurringStartDate"
                                    + " recurringNextVoucher recurringLastVoucher"
                                    + " recurringEndDate enshrined sendType inSource iban"
                                    + " accountingSpecialCase paymentDeadline tip=0 mileageRate=0"
                                    + " selectedForPaymentFile=0 supplierNameAtSave"
                                    + " taxmaroStockAccount vatNumber deliveryDate"
                                    + " deliveryDateUntil sumDiscountNet=0 sumDiscountGross=0"
                                    + " sumNetForeignCurrency=0 sumTaxForeignCurrency=0"
                                    + " sumGrossForeignCurrency=0 sumDiscountNetForeignCurrency=0"
                                    + " sumDiscountGrossForeignCurrency=0 taxRule",
                            "supplier",
                            "document",
                            "costCentre",
                            "taxRule",
                            "propertyForeignCurrencyDeadline",
                            "propertyExchangeRate"),
                    "VoucherPos",
                    of(
                            "id objectName additionalInformation create update sevClient voucher"
                                    + " taxRate sum net isAsset=0 assetMemoValue=0 sumNet sumTax"
                                    + " sumGross sumNetAccounting sumTaxAccounting"
                                    + " sumGrossAccounting comment isGwg=0 cateringTaxRate"
                                    + " cateringTip=0 specialAccountingField1"
                                    + " specialAccountingField2 specialAccountingField3"
                                    + " specialAccountingField4 specialAccountingField5"
                                    + " accountDatev isPercentage=1 discountedValue=0"
                                    + " sumNetForeignCurrency=0 sumTaxForeignCurrency=0"
                                    + " sumGrossForeignCurrency=0 sumDiscountForeignCurrency=0"
                                    + " createNextPart",
                            "accountingType",
                            "accountDatev"),
                    "Invoice",
                    of(
                            "id objectName additionalInformation invoiceNumber contact create"
                                    + " update sevClient invoiceDate header headText footText"
                                    + " timeToPay=14 discountTime discount=0 addressName"
                                    + " addressStreet addressZip addressCity payDate createUser"
                                    + " deliveryDate status smallSettlement=0 contactPerson"
                                    + " taxRate=0 taxText dunningLevel addressParentName taxType"
                                    + " sendDate invoiceType accountIntervall"
                                    + " accountLastInvoice accountNextInvoice reminderTotal"
                                    + " reminderDebit reminderDeadline reminderCharge=0"
                                    + " addressParentName2 addressName2 addressGender"
                                    + " accountStartDate accountEndDate address currency=EUR"
                                    + " sumNet sumTax sumGross sumDiscounts=0"
                                    + " sumNetForeignCurrency=0 sumTaxForeignCurrency=0"
                                    + " sumGrossForeignCurrency=0 sumDiscountsForeignCurrency=0"
                                    + " sumNetAccounting sumTaxAccounting sumGrossAccounting"
                                    + " paidAmount customerInternalNote einvoiceReference"
                                    + " sepaMandateReference sepaCreditorId sepaPayerIban"
                                    + " showNet=0 enshrined sendType deliveryDateUntil"
                                    + " sendPaymentReceivedNotificationDate sumDiscountNet=0"
                                    + " sumDiscountGross=0 sumDiscountNetForeignCurrency=0"
                                    + " sumDiscountGrossForeignCurrency=0 taxRule",
                            "contact",
                            "contactPerson",
                            "taxRule"));

    private final Map<String, JsonNode> keys = new LinkedHashMap<>();
    private final Set<String> leftOut;

    private RowShape(String keys, Set<String> leftOut) {
        this.leftOut = leftOut;
        for (String key : keys.split(" ")) {
            String[] parts = key.split("=", 2);
            this.keys.put(
                    parts[0], parts.length == 1 ? NullNode.instance : TextNode.valueOf(parts[1]));
        }
    }

    private static RowShape of(String keys, String... leftOut) {
        return new RowShape(keys, Set.of(leftOut));
    }

    /** The row as it goes out; what is of no known kind stays as it is. */
    static ObjectNode of(ObjectNode row) {
        RowShape shape = SHAPES.get(row.path("objectName").asText());
        return shape == null || row.size() <= 2 ? row : shape.filled(row);
    }

    private ObjectNode filled(ObjectNode row) {
        ObjectNode whole = Wire.object();
        keys.forEach((key, nothing) -> add(whole, key, row.path(key), nothing));
        row.properties()
                .forEach(
                        field -> {
                            if (!keys.containsKey(field.getKey())) {
                                add(whole, field.getKey(), field.getValue(), field.getValue());
                            }
                        });
        return whole;
    }

    private void add(ObjectNode whole, String key, JsonNode value, JsonNode nothing) {
        JsonNode said = value.isMissingNode() ? derived(whole, key, nothing) : value;
        if (said.isNull() && leftOut.contains(key)) {
            return;
        }
        if (said instanceof ObjectNode inside) {
            whole.set(key, key.equals("document") ? reference(inside) : of(inside));
        } else {
            whole.set(key, said);
        }
    }

    private static ObjectNode reference(ObjectNode inside) {
        return inside.deepCopy().retain(List.of("id", "objectName"));
    }

    private static JsonNode derived(ObjectNode whole, String key, JsonNode nothing) {
        return switch (key) {
            case "createUser", "contactPerson" ->
                    Wire.reference("SevUser", whole.path("sevClient").path("id").asText() + "1");
            case "sumNetAccounting" -> whole.path("sumNet");
            case "sumTaxAccounting" -> whole.path("sumTax");
            case "sumGrossAccounting" -> whole.path("sumGross");
            default -> nothing;
        };
    }
}
