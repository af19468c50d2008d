package dev.souk.commission;

import dev.souk.store.RecordSchema;

/// All rules as one compressed item, since an order reads it: 1 read unit for each 4 KB, in which
/// there is room for about 50 rules. Of each change there is an item beside it, which none but
/// admins read.
final class CommissionRuleMapper {
  static final RecordSchema<CommissionSchedule> SCHEDULE =
      RecordSchema.of(CommissionSchedule.class)
          .at(_ -> CommissionKeys.COMMISSION_SCHEDULE)
          .names(CommissionSchedule.class, "rules=rules~")
          .names(
              CommissionRule.class, "id=i scope=* terms=* version=v createdAt=at updatedAt=changed")
          .names(CommissionScope.class, "sellerId=s categoryId=g")
          .names(CommissionRule.Terms.class, "formula=* startsAt=from endsAt=until")
          .names(CommissionFormula.class, "basisPoints=b? fixed=x? minimum=m? currency=c")
          .with("schema", 1)
          .build();

  static final RecordSchema<CommissionRevision> REVISION =
      RecordSchema.of(CommissionRevision.class)
          .at(it -> CommissionKeys.commissionRevision(it.rule().id(), it.rule().version()))
          .names(CommissionRevision.class, "rule=*")
          .names(CommissionRule.class, "scope=* terms=*")
          .names(CommissionRule.Terms.class, "formula=*")
          .names(CommissionFormula.class, "fixed=fixed? minimum=minimum?")
          .with("schema", 1)
          .build();

  static final RecordSchema<TaxProfile> TAX_PROFILE =
      RecordSchema.of(TaxProfile.class)
          .at(profile -> CommissionKeys.taxProfile(profile.sellerId()))
          .with("schema", 1)
          .build();

  private CommissionRuleMapper() {}
}
