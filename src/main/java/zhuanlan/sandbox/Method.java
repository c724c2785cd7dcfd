package zhuanlan.sandbox;

import com.fasterxml.jackson.databind.JsonNode;

/** A method of the Bot API; throws {@link Refusal} where Telegram would refuse. */
interface Method {
  JsonNode answer(Params params);
}
