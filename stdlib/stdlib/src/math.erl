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

-doc "The angle from 0 to pi with that cosine.".
-spec acos(number()) -> float().

-doc "The inverse of `cosh/1`.".
-spec acosh(number()) -> float().

-doc "The angle from -pi/2 to pi/2 with that sine.".
-spec asin(number()) -> float().

-doc "The inverse of `sinh/1`.".
-spec asinh(number()) -> float().

-doc "The angle from -pi/2 to pi/2 with that tangent.".
-spec atan(number()) -> float().

-doc "The inverse of `tanh/1`.".
-spec atanh(number()) -> float().

-doc "The smallest whole number that is not less, as a float.".
-spec ceil(number()) -> float().

-doc "The cosine of an angle in radians.".
-spec cos(number()) -> float().

-doc "The hyperbolic cosine.".
-spec cosh(number()) -> float().

-doc "The error function.".
-spec erf(number()) -> float().

-doc "1 less the error function, exact where that is close to 1.".
-spec erfc(number()) -> float().

-doc "E to the power of a number.".
-spec exp(number()) -> float().

-doc "The largest whole number that is not greater, as a float.".
-spec floor(number()) -> float().

-doc "The natural logarithm.".
-spec log(number()) -> float().

-doc "The logarithm to the base 10.".
-spec log10(number()) -> float().

-doc "The logarithm to the base 2.".
-spec log2(number()) -> float().

-doc "The sine of an angle in radians.".
-spec sin(number()) -> float().

-doc "The hyperbolic sine.".
-spec sinh(number()) -> float().

-doc "The square root.".
-spec sqrt(number()) -> float().

-doc "The tangent of an angle in radians.".
-spec tan(number()) -> float().

-doc "The hyperbolic tangent.".
-spec tanh(number()) -> float().

-doc "The angle, from -pi to pi, of the point with ordinate `Y` and abscissa `X`.".
-spec atan2(Y :: number(), X :: number()) -> float().

-doc "What is left of `X` when it has been divided by `Y` a whole number of times.".
-spec fmod(X :: number(), Y :: number()) -> float().

-doc "`X` to the power of `Y`.".
-spec pow(X :: number(), Y :: number()) -> float().

-doc "The circumference of a circle with the diameter 1.".
-spec pi() -> float().

-doc "The circumference of a circle with the radius 1.".
-spec tau() -> float().
