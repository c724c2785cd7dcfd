package zhuanlan.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A place where messages are, with those who are in it. Touched under the gate only. */
final class Chat {

  enum Kind {
    PRIVATE,
    GROUP,
    SUPERGROUP,
    CHANNEL;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final long id;
  private final Kind kind;
  private final String title;
  private final String username;
  private final boolean forum;
  private final Map<Long, Member> members = new LinkedHashMap<>();
  private final NavigableMap<Integer, Post> posts = new TreeMap<>();
  private final Map<Integer, Topic> topics = new LinkedHashMap<>();
  private Set<String> permissions = Set.copyOf(Member.PERMISSIONS);
  private @Nullable Long movedTo;
  private boolean gone;
  private long typing;
  private int next = 1;

  Chat(long id, Kind kind, String title, String username, boolean forum) {
    this.id = id;
    this.kind = kind;
    this.title = title;
    this.username = username;
    this.forum = forum;
  }

  long id() {
    return id;
  }

  Kind kind() {
    return kind;
  }

  String title() {
    return title;
  }

  String username() {
    return username;
  }

  boolean forum() {
    return forum;
  }

  boolean group() {
    return kind == Kind.GROUP || kind == Kind.SUPERGROUP;
  }

  Map<Long, Member> members() {
    return members;
  }

  Member member(long person) {
    return members.getOrDefault(person, Member.left());
  }

  NavigableMap<Integer, Post> posts() {
    return posts;
  }

  Optional<Post> post(int message) {
    return Optional.ofNullable(posts.get(message)).filter(it -> !it.deleted());
  }

  Map<Integer, Topic> topics() {
    return topics;
  }

  Set<String> permissions() {
    return permissions;
  }

  void permit(Set<String> allowed) {
    permissions = Set.copyOf(allowed);
  }

  /** What the chat lets this member do, administrators' own rights apart. */
  boolean allows(long person, String right) {
    Member member = member(person);
    return member.administers()
        || (permissions.contains(right)
            && (member.status() != Member.Status.RESTRICTED || member.may(right)));
  }

  Optional<Long> movedTo() {
    return Optional.ofNullable(movedTo);
  }

  void moveTo(long newChat) {
    movedTo = newChat;
  }

  /** Claims that the group was deleted, or the person has deleted the account. */
  boolean gone() {
    return gone;
  }

  void vanish() {
    gone = true;
  }

  long typing() {
    return typing;
  }

  void typing(long version) {
    typing = version;
  }

  int nextId() {
    return next++;
  }

  ObjectNode json() {
    ObjectNode json = Json.object().put("id", id).put("type", kind.word());
    json.put(kind == Kind.PRIVATE ? "first_name" : "title", title);
    if (!username.isEmpty()) {
      json.put("username", username);
    }
    if (forum) {
      json.put("is_forum", true);
    }
    return json;
  }
}
