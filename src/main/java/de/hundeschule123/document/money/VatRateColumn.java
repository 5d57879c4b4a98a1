package de.hundeschule123.document.money;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores a VAT rate as its percentage. */
@Converter(autoApply = true)
public class VatRateColumn implements AttributeConverter<VatRate, Integer> {

    @Override
    public Integer convertToDatabaseColumn(VatRate rate) {
        return rate == null ? null : rate.percent();
    }

    @Override
    public VatRate convertToEntityAttribute(Integer percent) {
        return percent == null ? null : new VatRate(percent);
    }
}
