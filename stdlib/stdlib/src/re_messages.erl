-module(re_messages).
-moduledoc "What is wrong with a regular expression, for `re`.".

-export([text/2]).

%% The words of OTP's documentation for what is often wrong with a regular expression, by PCRE2's numbers.
%% For the rest there are PCRE2's.
-spec text(integer(), binary()) -> string().
text(101, _) -> "\\ at end of pattern";
text(102, _) -> "\\c at end of pattern";
text(103, _) -> "unrecognized character follows \\";
text(104, _) -> "numbers out of order in {} quantifier";
text(105, _) -> "number too big in {} quantifier";
text(106, _) -> "missing terminating ] for character class";
text(108, _) -> "range out of order in character class";
text(109, _) -> "nothing to repeat";
text(111, _) -> "unrecognized character after (? or (?-";
text(114, _) -> "missing )";
text(115, _) -> "reference to non-existent subpattern";
text(118, _) -> "missing ) after comment";
text(122, _) -> "unmatched parentheses";
text(125, _) -> "lookbehind assertion is not fixed length";
text(130, _) -> "unknown POSIX class name";
text(142, _) -> "syntax error in subpattern name (missing terminator)";
text(143, _) -> "two named subpatterns have the same name";
text(147, _) -> "unknown property name after \\P or \\p";
text(150, _) -> "invalid range in character class";
text(160, _) -> "(*VERB) not recognized or malformed";
text(177, _) -> "character value in \\x{} or \\o{} is too large";
text(Code, _) when Code < 0 -> "invalid UTF-8 string";
text(_, Text) -> binary_to_list(Text).
