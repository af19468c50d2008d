package dev.souk.orders;

/// What every keeper of orders promises.
public interface OrdersContract
    extends OrderPlacingContract,
        OrderSavingContract,
        StockReleaseContract,
        UnpaidOrdersContract,
        OrderTransitionsContract,
        OrderListsContract,
        UnitWithdrawalContract,
        OrderJournalContract,
        EarningsContract {}
