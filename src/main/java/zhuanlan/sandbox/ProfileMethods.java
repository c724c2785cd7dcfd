package zhuanlan.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.util.Locale;
import java.util.Map;

/** Methods that set and tell what the bot says about itself (§7). */
final class ProfileMethods {

  private final Realm realm;

  ProfileMethods(Realm realm) {
    this.realm = realm;
  }

  void addTo(Map<String, Method> methods) {
    for (Profile.Field field : Profile.Field.values()) {
      String name = field.parameter().replace("_", "").toLowerCase(Locale.ROOT);
      methods.put("setmy" + name, params -> set(field, params));
      methods.put("getmy" + name, params -> get(field, params));
    }
  }

  private JsonNode set(Profile.Field field, Params params) {
    realm.profile().set(field, params.text("language_code"), params.text(field.parameter()));
    realm.gate().ring();
    return BooleanNode.TRUE;
  }

  private JsonNode get(Profile.Field field, Params params) {
    String text = realm.profile().get(field, params.text("language_code"));
    return Json.object().put(field.parameter(), text);
  }
}
