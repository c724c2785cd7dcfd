package zhuanlan.article;

import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * YAML in which every value is the text that is written: {@code 12_00} is no number, {@code
 * 2021-03-22 16:39:09} no time in UTC. Bombs (aliases, depth, size) are no YAML, and neither are
 * fields that are written twice.
 */
final class Yaml {

  private static final int MOST_CHARACTERS = 256 * 1024;

  private Yaml() {}

  /** Strings, lists and maps by their keys; empty when the text is no such YAML. */
  static Optional<Map<?, ?>> read(String text) {
    LoaderOptions limits = new LoaderOptions();
    limits.setMaxAliasesForCollections(0);
    limits.setNestingDepthLimit(20);
    limits.setCodePointLimit(MOST_CHARACTERS);
    limits.setAllowRecursiveKeys(false);
    limits.setAllowDuplicateKeys(false);
    DumperOptions unused = new DumperOptions();
    try {
      Object read =
          new org.yaml.snakeyaml.Yaml(
                  new SafeConstructor(limits),
                  new Representer(unused),
                  unused,
                  limits,
                  new Resolver() {
                    @Override
                    protected void addImplicitResolvers() {}
                  })
              .load(text);
      return read instanceof Map<?, ?> map ? Optional.of(map) : Optional.empty();
    } catch (RuntimeException noYaml) {
      // Besides its own exceptions, tags such as !!int and !!timestamp throw what they like.
      return Optional.empty();
    }
  }
}
