// What a client may write and what it may not, held to by the compiler over the generated types.
import type { components, paths } from "./souk";

type Schemas = components["schemas"];

// members that have a default may be left out
export const order: Schemas["PlaceOrderBody"] = { addressId: "adr_01jd8ykz3mfq2v5x7a9c1e0g4h" };

// either one or the other
export const moved: Schemas["AdjustStockBody"] = { delta: 3, reason: "restock" };
export const counted: Schemas["AdjustStockBody"] = { count: 3, reason: "stocktake" };
// @ts-expect-error both
export const both: Schemas["AdjustStockBody"] = { delta: 3, count: 3, reason: "restock" };
// @ts-expect-error none
export const none: Schemas["AdjustStockBody"] = { reason: "restock" };

// a closed set of words
export const file: Schemas["CreateMediaUploadFile"]["contentType"] = "image/png";
// @ts-expect-error not taken
export const other: Schemas["CreateMediaUploadFile"]["contentType"] = "image/tiff";
export const code: Schemas["Problem"]["code"] = "not-found";

// what an order may be refused for, of itself and as any call
type Refusals = paths["/api/v1/orders"]["post"]["responses"];
type Problems<S extends keyof Refusals> = Extract<Refusals[S], { content: { "application/problem+json": unknown } }>["content"]["application/problem+json"];
export const short: NonNullable<Problems<409>["code"]> = "insufficient-stock";
export const later: NonNullable<Problems<"default">["code"]> = "too-many-requests";
// @ts-expect-error no order is refused so
export const paid: NonNullable<Problems<409>["code"]> = "order-paid";

// one type for a status wherever it is told, and one for what every resource carries
export const status: Schemas["OrderOrderStatus"] = "paid";
export const newer = (one: Schemas["Resource"], other: Schemas["OwnSellerView"]): boolean => one.version > other.version;

// all pages alike
export function next(page: Schemas["Page"]): string | null {
  return page.nextCursor;
}
type Cards = paths["/api/v1/products"]["get"]["responses"][200]["content"]["application/json"];
export const follow = (cards: Cards): string | null => next(cards);
