package zhuanlan.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.util.Map;

/** Methods about the bot itself: its updates, its menus, its files. */
final class BotMethods {

  private final Realm realm;
  private final Access access;

  BotMethods(Realm realm) {
    this.realm = realm;
    this.access = new Access(realm);
  }

  void addTo(Map<String, Method> methods) {
    methods.put("getme", params -> me());
    methods.put("getupdates", this::updates);
    methods.put("setwebhook", params -> webhook(params.text("url"), params));
    methods.put("deletewebhook", params -> webhook("", params));
    methods.put("getwebhookinfo", params -> realm.updates().webhookInfo());
    methods.put("setmycommands", this::setCommands);
    methods.put("getmycommands", params -> realm.gate().hold(() -> commands(params)));
    methods.put("deletemycommands", this::deleteCommands);
    methods.put("getfile", params -> realm.files().info(params.text("file_id")));
  }

  private JsonNode me() {
    return realm
        .bot()
        .json()
        .put("can_join_groups", true)
        .put("can_read_all_group_messages", false)
        .put("supports_inline_queries", true)
        .put("has_main_web_app", false);
  }

  private JsonNode updates(Params params) {
    realm.updates().allow(params.json("allowed_updates"));
    return realm
        .updates()
        .poll(params.number("offset", 0), params.number("limit", 100), params.number("timeout", 0));
  }

  private JsonNode webhook(String address, Params params) {
    realm.updates().webhook(address, params.flag("drop_pending_updates"));
    return BooleanNode.TRUE;
  }

  private JsonNode setCommands(Params params) {
    realm
        .gate()
        .run(
            () -> {
              realm
                  .commands()
                  .set(scope(params), params.text("language_code"), params.json("commands"));
              realm.gate().ring();
            });
    return BooleanNode.TRUE;
  }

  private JsonNode deleteCommands(Params params) {
    realm
        .gate()
        .run(
            () -> {
              realm.commands().delete(scope(params), params.text("language_code"));
              realm.gate().ring();
            });
    return BooleanNode.TRUE;
  }

  private JsonNode commands(Params params) {
    return realm.commands().get(scope(params), params.text("language_code"));
  }

  private CommandScope scope(Params params) {
    return CommandScope.of(params.json("scope"), access);
  }
}
