package zhuanlan.article;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Formulas in TeX, made readable in a line of text; whatever has no plain form stays as it is. */
final class Formulas {

  private static final Pattern DELIMITED =
      Pattern.compile(
          "\\$\\$([^$]{1,2000})\\$\\$|\\$([^$\\n]{1,400})\\$"
              + "|\\\\\\(([^\\n]{1,400}?)\\\\\\)|\\\\\\[([^\\n]{1,2000}?)\\\\]");

  /** Between single signs, without which amounts of money would be formulas. */
  private static final Pattern TELLING =
      Pattern.compile("[\\\\^_{}=<>+]|\\s[-*/]\\s|\\p{Alpha}{1,2}|\\p{Alpha}\\(.{1,40}\\)");

  private static final Pattern COMMAND =
      Pattern.compile(
          "\\\\(?:text|mathrm|mathbf|mathit|operatorname|boxed)\\s?\\{([^{}]{0,200})}"
              + "|\\\\[dt]?frac\\{([^{}]{1,200})}\\{([^{}]{1,200})}"
              + "|\\\\sqrt\\{([^{}]{1,200})}"
              + "|\\\\(left|right|big|displaystyle|,|;|!|quad|qquad)(?![A-Za-z])"
              + "|\\\\([A-Za-z]{2,12})"
              + "|([_^])\\{([A-Za-z0-9+-]{1,3})}");
  private static final Map<String, String> SIGNS =
      Map.ofEntries(
          Map.entry("times", "×"),
          Map.entry("cdot", "·"),
          Map.entry("div", "÷"),
          Map.entry("pm", "±"),
          Map.entry("le", "≤"),
          Map.entry("leq", "≤"),
          Map.entry("ge", "≥"),
          Map.entry("geq", "≥"),
          Map.entry("ne", "≠"),
          Map.entry("neq", "≠"),
          Map.entry("approx", "≈"),
          Map.entry("infty", "∞"),
          Map.entry("sum", "∑"),
          Map.entry("prod", "∏"),
          Map.entry("in", "∈"),
          Map.entry("to", "→"),
          Map.entry("rightarrow", "→"),
          Map.entry("cdots", "⋯"),
          Map.entry("ldots", "…"),
          Map.entry("dots", "…"),
          Map.entry("alpha", "α"),
          Map.entry("beta", "β"),
          Map.entry("gamma", "γ"),
          Map.entry("delta", "δ"),
          Map.entry("theta", "θ"),
          Map.entry("lambda", "λ"),
          Map.entry("mu", "μ"),
          Map.entry("pi", "π"),
          Map.entry("sigma", "σ"),
          Map.entry("log", "log"),
          Map.entry("min", "min"),
          Map.entry("max", "max"));

  private Formulas() {}

  /** Claims that the text, signs around it included, is a formula and no two prices. */
  static boolean isFormula(String written) {
    if (written.startsWith("$$")) {
      return !written.substring(2, written.length() - 2).isBlank();
    }
    String inner = written.substring(1, written.length() - 1);
    return !inner.isBlank()
        && inner.equals(inner.strip())
        && inner.chars().noneMatch(c -> Spaces.isWide((char) c))
        && (inner.length() <= 2 && Character.isLetter(inner.charAt(0))
            || TELLING.matcher(inner).find() && !Character.isDigit(inner.charAt(0))
            || inner.indexOf('\\') >= 0);
  }

  /** The text with its formulas written plainly. */
  static String plain(String text) {
    if (text.indexOf('$') < 0 && text.indexOf('\\') < 0) {
      return text;
    }
    return DELIMITED.matcher(text).replaceAll(Formulas::shown);
  }

  private static String shown(MatchResult formula) {
    for (int group = 1; group <= formula.groupCount(); group++) {
      String inner = formula.group(group);
      if (inner != null) {
        boolean sure = group != 2 || isFormula(formula.group());
        return Matcher.quoteReplacement(sure ? readable(inner) : formula.group());
      }
    }
    return Matcher.quoteReplacement(formula.group());
  }

  private static String readable(String tex) {
    return COMMAND.matcher(tex.strip()).replaceAll(Formulas::command).strip();
  }

  private static String command(MatchResult command) {
    String shown = command.group();
    if (command.group(1) != null) {
      shown = command.group(1);
    } else if (command.group(2) != null) {
      shown = command.group(2) + "/" + command.group(3);
    } else if (command.group(4) != null) {
      shown = "√(" + command.group(4) + ")";
    } else if (command.group(5) != null) {
      shown = "";
    } else if (command.group(6) != null) {
      shown = SIGNS.getOrDefault(command.group(6), command.group());
    } else if (command.group(8) != null) {
      shown = command.group(7) + command.group(8);
    }
    return Matcher.quoteReplacement(shown);
  }
}
