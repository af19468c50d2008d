package dev.souk.manifest;

import dev.souk.accounts.Authorize;
import dev.souk.accounts.ChangeMe;
import dev.souk.accounts.ChangePassword;
import dev.souk.accounts.ForgotPassword;
import dev.souk.accounts.InviteStaff;
import dev.souk.accounts.LogInCustomer;
import dev.souk.accounts.LogInSeller;
import dev.souk.accounts.LogInStaff;
import dev.souk.accounts.LogOut;
import dev.souk.accounts.LogOutEverywhere;
import dev.souk.accounts.ReadMe;
import dev.souk.accounts.ReadSigningKeys;
import dev.souk.accounts.RefreshSession;
import dev.souk.accounts.RegisterCustomer;
import dev.souk.accounts.RegisterSeller;
import dev.souk.accounts.ResendVerification;
import dev.souk.accounts.ResetPassword;
import dev.souk.accounts.VerifyEmail;
import dev.souk.accounts.WelcomeGuest;
import dev.souk.addresses.AddAddress;
import dev.souk.addresses.ChangeAddress;
import dev.souk.addresses.ListAddresses;
import dev.souk.addresses.ReadAddress;
import dev.souk.addresses.RemoveAddress;
import dev.souk.cart.AddCartItem;
import dev.souk.cart.ChangeCartItem;
import dev.souk.cart.ClearCart;
import dev.souk.cart.GetCart;
import dev.souk.cart.PutCoupon;
import dev.souk.cart.RemoveCartItem;
import dev.souk.cart.TakeCouponOff;
import dev.souk.catalog.AddCategory;
import dev.souk.catalog.AddVariant;
import dev.souk.catalog.ChangeCategory;
import dev.souk.catalog.ChangePrice;
import dev.souk.catalog.ChangeProduct;
import dev.souk.catalog.ChangeVariant;
import dev.souk.catalog.CreateProduct;
import dev.souk.catalog.ListCategories;
import dev.souk.catalog.ListOwnProducts;
import dev.souk.catalog.ListPrices;
import dev.souk.catalog.ListProducts;
import dev.souk.catalog.PublishProduct;
import dev.souk.catalog.ReadOwnProduct;
import dev.souk.catalog.ReadProduct;
import dev.souk.catalog.RemoveCategory;
import dev.souk.catalog.RemoveProduct;
import dev.souk.catalog.RemoveVariant;
import dev.souk.catalog.SettleShelves;
import dev.souk.catalog.UnpublishProduct;
import dev.souk.checkout.QuoteCheckout;
import dev.souk.commission.CreateCommissionRule;
import dev.souk.commission.DeleteCommissionRule;
import dev.souk.commission.ListCommissionRevisions;
import dev.souk.commission.ListCommissionRules;
import dev.souk.commission.ReadTaxProfile;
import dev.souk.commission.SetTaxProfile;
import dev.souk.commission.UpdateCommissionRule;
import dev.souk.coupons.ChangeCoupon;
import dev.souk.coupons.ChangeMarketCoupon;
import dev.souk.coupons.CreateCoupon;
import dev.souk.coupons.CreateMarketCoupon;
import dev.souk.coupons.ListCoupons;
import dev.souk.coupons.ListMarketCoupons;
import dev.souk.coupons.ReadCoupon;
import dev.souk.coupons.ReadMarketCoupon;
import dev.souk.coupons.RemoveCoupon;
import dev.souk.coupons.RemoveMarketCoupon;
import dev.souk.inventory.ListMovements;
import dev.souk.inventory.MoveStock;
import dev.souk.inventory.WatchStock;
import dev.souk.ledger.CheckTrialBalance;
import dev.souk.ledger.ListAnyJournalEntries;
import dev.souk.ledger.ListJournalEntries;
import dev.souk.ledger.ReadSellerBalance;
import dev.souk.media.DeleteMedium;
import dev.souk.media.ListMedia;
import dev.souk.media.PrepareMedia;
import dev.souk.media.ReadMedium;
import dev.souk.media.StartUpload;
import dev.souk.media.SweepMedia;
import dev.souk.migrate.MigrateItems;
import dev.souk.orders.AcceptAnyReturn;
import dev.souk.orders.AcceptReturn;
import dev.souk.orders.AcceptSellerOrder;
import dev.souk.orders.AskReturn;
import dev.souk.orders.AssignCourier;
import dev.souk.orders.CancelAnySellerOrder;
import dev.souk.orders.CancelSellerOrder;
import dev.souk.orders.ConfirmReceipt;
import dev.souk.orders.Deliver;
import dev.souk.orders.ListAnyOrders;
import dev.souk.orders.ListDeliveries;
import dev.souk.orders.ListOrders;
import dev.souk.orders.ListSellerOrders;
import dev.souk.orders.PlaceOrder;
import dev.souk.orders.ReadAnyOrder;
import dev.souk.orders.ReadDelivery;
import dev.souk.orders.ReadOrder;
import dev.souk.orders.ReadSellerOrder;
import dev.souk.orders.RefundAnySellerOrder;
import dev.souk.orders.RefundSellerOrder;
import dev.souk.orders.RefuseAnyReturn;
import dev.souk.orders.RefuseReturn;
import dev.souk.orders.SetOut;
import dev.souk.orders.ShipSellerOrder;
import dev.souk.orders.WriteLetters;
import dev.souk.payments.CancelOrder;
import dev.souk.payments.CheckPayoutAccounts;
import dev.souk.payments.CreatePayoutAccount;
import dev.souk.payments.CreatePayoutAccountLink;
import dev.souk.payments.ReconcilePayments;
import dev.souk.payments.SendRefunds;
import dev.souk.payments.StartCheckout;
import dev.souk.payments.StripeAccountWebhook;
import dev.souk.payments.StripeWebhook;
import dev.souk.payouts.ReadPayoutAccount;
import dev.souk.problems.ReadProblem;
import dev.souk.realtime.CloseSocket;
import dev.souk.realtime.Hello;
import dev.souk.realtime.IssueTicket;
import dev.souk.realtime.OpenSocket;
import dev.souk.realtime.Ping;
import dev.souk.realtime.RefuseMessage;
import dev.souk.realtime.Subscribe;
import dev.souk.realtime.SweepSockets;
import dev.souk.realtime.TellBrowsers;
import dev.souk.realtime.Unsubscribe;
import dev.souk.relay.RelayEvents;
import dev.souk.route.Route;
import dev.souk.route.Trigger;
import dev.souk.sellers.ChangeShop;
import dev.souk.sellers.ReadOwnShop;
import dev.souk.sellers.ReadSeller;
import dev.souk.sellers.ReinstateSeller;
import dev.souk.sellers.SuspendSeller;
import dev.souk.shipping.AddShippingOption;
import dev.souk.shipping.ChangeShippingOption;
import dev.souk.shipping.ListOwnShippingOptions;
import dev.souk.shipping.ListShippingOptions;
import dev.souk.shipping.RemoveShippingOption;
import java.util.List;
import java.util.stream.Stream;

/// Every function Souk consists of. A test compares the list with the classes that exist.
public final class Manifest {
  private Manifest() {}

  /// In the order of the reference: a feature at a time.
  public static List<Trigger> all() {
    return Stream.of(
            accounts(),
            addresses(),
            staff(),
            sellers(),
            categories(),
            products(),
            variants(),
            media(),
            inventory(),
            cart(),
            coupons(),
            commission(),
            shipping(),
            checkout(),
            orders(),
            payments(),
            payouts(),
            sellerOrders(),
            ledger(),
            deliveries(),
            anyOrders(),
            realtime(),
            problems(),
            operations())
        .flatMap(List::stream)
        .toList();
  }

  public static List<Route> routes() {
    return all().stream().filter(Route.class::isInstance).map(Route.class::cast).toList();
  }

  private static List<Trigger> sellers() {
    return List.of(
        ReadSeller.ROUTE,
        ReadOwnShop.ROUTE,
        ChangeShop.ROUTE,
        SuspendSeller.ROUTE,
        ReinstateSeller.ROUTE);
  }

  private static List<Trigger> categories() {
    return List.of(
        ListCategories.ROUTE, AddCategory.ROUTE, ChangeCategory.ROUTE, RemoveCategory.ROUTE);
  }

  private static List<Trigger> products() {
    return List.of(
        ListProducts.ROUTE,
        ReadProduct.ROUTE,
        ListOwnProducts.ROUTE,
        ReadOwnProduct.ROUTE,
        CreateProduct.ROUTE,
        ChangeProduct.ROUTE,
        RemoveProduct.ROUTE,
        PublishProduct.ROUTE,
        UnpublishProduct.ROUTE,
        SettleShelves.SCHEDULE);
  }

  private static List<Trigger> variants() {
    return List.of(
        AddVariant.ROUTE,
        ChangeVariant.ROUTE,
        RemoveVariant.ROUTE,
        ChangePrice.ROUTE,
        ListPrices.ROUTE);
  }

  private static List<Trigger> inventory() {
    return List.of(MoveStock.ROUTE, ListMovements.ROUTE, WatchStock.ROUTE);
  }

  private static List<Trigger> cart() {
    return List.of(
        GetCart.ROUTE,
        AddCartItem.ROUTE,
        ChangeCartItem.ROUTE,
        RemoveCartItem.ROUTE,
        ClearCart.ROUTE,
        PutCoupon.ROUTE,
        TakeCouponOff.ROUTE);
  }

  private static List<Trigger> commission() {
    return List.of(
        ListCommissionRules.ROUTE,
        CreateCommissionRule.ROUTE,
        UpdateCommissionRule.ROUTE,
        DeleteCommissionRule.ROUTE,
        ListCommissionRevisions.ROUTE,
        ReadTaxProfile.ROUTE,
        SetTaxProfile.ROUTE);
  }

  private static List<Trigger> coupons() {
    return List.of(
        CreateCoupon.ROUTE,
        ListCoupons.ROUTE,
        ReadCoupon.ROUTE,
        ChangeCoupon.ROUTE,
        RemoveCoupon.ROUTE,
        CreateMarketCoupon.ROUTE,
        ListMarketCoupons.ROUTE,
        ReadMarketCoupon.ROUTE,
        ChangeMarketCoupon.ROUTE,
        RemoveMarketCoupon.ROUTE);
  }

  private static List<Trigger> shipping() {
    return List.of(
        ListShippingOptions.ROUTE,
        ListOwnShippingOptions.ROUTE,
        AddShippingOption.ROUTE,
        ChangeShippingOption.ROUTE,
        RemoveShippingOption.ROUTE);
  }

  private static List<Trigger> checkout() {
    return List.of(QuoteCheckout.ROUTE);
  }

  private static List<Trigger> orders() {
    return List.of(
        PlaceOrder.ROUTE,
        ListOrders.ROUTE,
        ReadOrder.ROUTE,
        CancelOrder.ROUTE,
        ConfirmReceipt.ROUTE,
        AskReturn.ROUTE,
        RelayEvents.STREAM,
        WriteLetters.QUEUE);
  }

  private static List<Trigger> payments() {
    return List.of(
        StartCheckout.ROUTE, StripeWebhook.ROUTE, SendRefunds.QUEUE, ReconcilePayments.SCHEDULE);
  }

  private static List<Trigger> payouts() {
    return List.of(
        CreatePayoutAccount.ROUTE,
        CreatePayoutAccountLink.ROUTE,
        ReadPayoutAccount.ROUTE,
        StripeAccountWebhook.ROUTE,
        CheckPayoutAccounts.SCHEDULE);
  }

  private static List<Trigger> sellerOrders() {
    return List.of(
        ListSellerOrders.ROUTE,
        ReadSellerOrder.ROUTE,
        AcceptSellerOrder.ROUTE,
        ShipSellerOrder.ROUTE,
        CancelSellerOrder.ROUTE,
        RefundSellerOrder.ROUTE,
        AcceptReturn.ROUTE,
        RefuseReturn.ROUTE);
  }

  private static List<Trigger> ledger() {
    return List.of(
        ReadSellerBalance.ROUTE,
        ListJournalEntries.ROUTE,
        ListAnyJournalEntries.ROUTE,
        CheckTrialBalance.SCHEDULE);
  }

  private static List<Trigger> deliveries() {
    return List.of(ListDeliveries.ROUTE, ReadDelivery.ROUTE, SetOut.ROUTE, Deliver.ROUTE);
  }

  private static List<Trigger> anyOrders() {
    return List.of(
        ListAnyOrders.ROUTE,
        ReadAnyOrder.ROUTE,
        AssignCourier.ROUTE,
        CancelAnySellerOrder.ROUTE,
        RefundAnySellerOrder.ROUTE,
        AcceptAnyReturn.ROUTE,
        RefuseAnyReturn.ROUTE);
  }

  private static List<Trigger> problems() {
    return List.of(ReadProblem.ROUTE);
  }

  private static List<Trigger> operations() {
    return List.of(MigrateItems.COMMAND);
  }

  private static List<Trigger> media() {
    return List.of(
        StartUpload.ROUTE,
        ReadMedium.ROUTE,
        ListMedia.ROUTE,
        DeleteMedium.ROUTE,
        PrepareMedia.EVENTS,
        SweepMedia.SCHEDULE);
  }

  private static List<Trigger> accounts() {
    return List.of(
        Authorize.AUTHORIZER,
        RegisterCustomer.ROUTE,
        RegisterSeller.ROUTE,
        VerifyEmail.ROUTE,
        ResendVerification.ROUTE,
        LogInCustomer.ROUTE,
        LogInSeller.ROUTE,
        LogInStaff.ROUTE,
        WelcomeGuest.ROUTE,
        RefreshSession.ROUTE,
        LogOut.ROUTE,
        LogOutEverywhere.ROUTE,
        ForgotPassword.ROUTE,
        ResetPassword.ROUTE,
        ChangePassword.ROUTE,
        ReadSigningKeys.ROUTE,
        ReadMe.ROUTE,
        ChangeMe.ROUTE);
  }

  private static List<Trigger> addresses() {
    return List.of(
        ListAddresses.ROUTE,
        AddAddress.ROUTE,
        ReadAddress.ROUTE,
        ChangeAddress.ROUTE,
        RemoveAddress.ROUTE);
  }

  private static List<Trigger> staff() {
    return List.of(InviteStaff.ROUTE);
  }

  private static List<Trigger> realtime() {
    return List.of(
        IssueTicket.ROUTE,
        OpenSocket.SOCKET,
        Hello.SOCKET,
        Subscribe.SOCKET,
        Unsubscribe.SOCKET,
        Ping.SOCKET,
        RefuseMessage.SOCKET,
        CloseSocket.SOCKET,
        TellBrowsers.STREAM,
        SweepSockets.SCHEDULE);
  }
}
