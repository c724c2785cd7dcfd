package zhuanlan.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The people and chats a sandbox begins with. */
final class Premade {

  static final Person GROUP_ANONYMOUS =
      new Person(1_087_968_824L, "Group", "", "GroupAnonymousBot", true);
  static final Person CHANNEL_BOT = new Person(136_817_688L, "Channel", "", "Channel_Bot", true);
  private static final Person BOT =
      new Person(8_000_000_001L, "专栏速递", "", "column_digest_bot", true);

  private static final List<Person> PEOPLE =
      List.of(
          new Person(World.READER, "读者甲", "zh-hans", "reader_a", false),
          new Person(World.ENGLISH_READER, "Reader", "en", "reader_en", false),
          new Person(World.TRADITIONAL_READER, "讀者乙", "zh-hant", "", false),
          new Person(World.GROUP_ADMIN, "群管理员", "zh-hans", "group_admin", false),
          new Person(World.OPERATOR, "运营者", "zh-hans", "operator", false));

  private Premade() {}

  static Realm realm(Clock clock) {
    Realm realm = new Realm(clock, BOT);
    for (Person each : PEOPLE) {
      realm.people().put(each.id(), each);
      Chat chat = new Chat(each.id(), Chat.Kind.PRIVATE, each.name(), each.username(), false);
      chat.members().put(each.id(), Member.member());
      realm.chats().put(chat.id(), chat);
    }
    group(realm, new Chat(World.GROUP, Chat.Kind.SUPERGROUP, "读书群", "", false));
    Chat forum = new Chat(World.FORUM, Chat.Kind.SUPERGROUP, "论坛", "", true);
    group(realm, forum);
    forum.topics().put(Topic.GENERAL, new Topic(Topic.GENERAL, "综合", false));
    forum.nextId();
    topic(realm, forum, "科技");
    topic(realm, forum, "财经");
    group(realm, new Chat(World.SMALL_GROUP, Chat.Kind.GROUP, "同事小群", "", false));
    Chat channel = new Chat(World.CHANNEL, Chat.Kind.CHANNEL, "频道", "column_digest_channel", false);
    group(realm, channel);
    channel.members().put(BOT.id(), Member.administrator("can_post_messages", "can_edit_messages"));
    return realm;
  }

  private static void group(Realm realm, Chat chat) {
    chat.members().put(World.GROUP_ADMIN, Member.creator());
    for (Person each : PEOPLE) {
      chat.members().putIfAbsent(each.id(), Member.member());
    }
    chat.members().put(BOT.id(), Member.member());
    realm.chats().put(chat.id(), chat);
  }

  static Topic topic(Realm realm, Chat forum, String name) {
    ObjectNode made = Json.object();
    made.putObject("forum_topic_created").put("name", name).put("icon_color", 7_322_096);
    Person owner = realm.person(World.GROUP_ADMIN).orElseThrow();
    int id = forum.posts().isEmpty() ? 2 : forum.posts().lastKey() + 1;
    Post post = realm.add(forum, owner, false, Optional.of(id), made);
    Topic topic = new Topic(post.id(), name, false);
    forum.topics().put(topic.id(), topic);
    return topic;
  }
}
