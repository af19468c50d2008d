package dev.souk.commission;

/// Where sellers' tax profiles are kept.
public interface TaxProfiles {
  /// The seller's profile as it is now, an empty one when there is none yet.
  TaxProfile of(String sellerId);

  /// Keeps a changed profile.
  ///
  /// @throws Stale when the profile is no longer at the version before `changed`: of many changes
  ///   of one read, one is kept
  void save(TaxProfile changed);
}
