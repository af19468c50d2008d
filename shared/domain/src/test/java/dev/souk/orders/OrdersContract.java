package dev.souk.orders;

/// What every keeper of orders promises.
public interface OrdersContract
    extends PlacingContract,
        KeepingContract,
        ReleaseContract,
        UnpaidContract,
        TurningContract,
        OrderListsContract,
        WithdrawalContract,
        JournalContract,
        EarningsContract {}
