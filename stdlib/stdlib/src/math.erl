-module(math).
-moduledoc """
Functions on floats, in Swift. Arguments may be integers; one without a result is `badarith`.
""".

-nifs([acos/1, acosh/1, asin/1, asinh/1, atan/1, atanh/1, ceil/1, cos/1, cosh/1, erf/1, erfc/1,
       exp/1, floor/1, log/1, log10/1, log2/1, sin/1, sinh/1, sqrt/1, tan/1, tanh/1, atan2/2,
       fmod/2, pow/2, pi/0, tau/0]).

-export([acos/1, acosh/1, asin/1, asinh/1, atan/1, atanh/1, ceil/1, cos/1, cosh/1, erf/1, erfc/1,
         exp/1, floor/1, log/1, log10/1, log2/1, sin/1, sinh/1, sqrt/1, tan/1, tanh/1, atan2/2,
         fmod/2, pow/2, pi/0, tau/0]).

-spec acos(number()) -> float().
-spec acosh(number()) -> float().
-spec asin(number()) -> float().
-spec asinh(number()) -> float().
-spec atan(number()) -> float().
-spec atanh(number()) -> float().
-spec ceil(number()) -> float().
-spec cos(number()) -> float().
-spec cosh(number()) -> float().
-spec erf(number()) -> float().
-spec erfc(number()) -> float().
-spec exp(number()) -> float().
-spec floor(number()) -> float().
-spec log(number()) -> float().
-spec log10(number()) -> float().
-spec log2(number()) -> float().
-spec sin(number()) -> float().
-spec sinh(number()) -> float().
-spec sqrt(number()) -> float().
-spec tan(number()) -> float().
-spec tanh(number()) -> float().
-spec atan2(number(), number()) -> float().
-spec fmod(number(), number()) -> float().
-spec pow(number(), number()) -> float().
-spec pi() -> float().
-spec tau() -> float().
