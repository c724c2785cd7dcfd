package zhuanlan.article;

import java.util.Optional;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * YAML in which every value is the text that is written: {@code 12_00} is no number, {@code
 * 2021-03-22 16:39:09} no time in UTC. Bombs (aliases, depth, size) are no YAML.
 */
final class Yaml {

  private static final int MOST_CHARACTERS = 256 * 1024;

  private Yaml() {}

  /** Strings, lists and maps; empty when the text is no YAML. */
  static Optional<Object> read(String text) {
    LoaderOptions limits = new LoaderOptions();
    limits.setMaxAliasesForCollections(20);
    limits.setNestingDepthLimit(20);
    limits.setCodePointLimit(MOST_CHARACTERS);
    limits.setAllowRecursiveKeys(false);
    limits.setWarnOnDuplicateKeys(false);
    DumperOptions unused = new DumperOptions();
    try {
      return Optional.ofNullable(
          new org.yaml.snakeyaml.Yaml(
                  new SafeConstructor(limits),
                  new Representer(unused),
                  unused,
                  limits,
                  new Resolver() {
                    @Override
                    protected void addImplicitResolvers() {}
                  })
              .load(text));
    } catch (YAMLException noYaml) {
      return Optional.empty();
    }
  }
}
