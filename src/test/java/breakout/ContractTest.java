package breakout;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasKey;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;

/** The names outside programs rely on are served in the OpenAPI document. */
@QuarkusTest
class ContractTest {

    @ParameterizedTest
    @CsvSource({ "/api/sessions,post", "/api/sessions/{code},get", "/api/sessions/{code}/seats,post",
            "/api/sessions/{code}/rounds/{number}/opening,post", "/api/sessions/{code}/rounds/{number}/pause,post",
            "/api/sessions/{code}/rounds/{number}/resumption,post", "/api/sessions/{code}/rounds/{number}/extension,post",
            "/api/sessions/{code}/rounds/{number}/closing,post", "/api/sessions/{code}/answers/{id},put",
            "/api/sessions/{code}/answers/{id},delete", "/api/sessions/{code}/answers,get",
            "/api/sessions/{code}/answers/{id}/filing,put", "/api/sessions/{code}/board,get",
            "/api/sessions/{code}/rapporteurs,post", "/api/sessions/{code}/rapporteurs,get",
            "/api/sessions/{code}/rapporteurs/{rapporteur},delete", "/api/sessions/{code}/invitations,get",
            "/api/sessions/{code}/invitations,post", "/api/sessions/{code}/invitations/{id},delete",
            "/api/sessions/{code}/chair,get", "/api/sessions/{code}/chair/offer,put",
            "/api/sessions/{code}/chair/offer,delete", "/api/sessions/{code}/chair/acceptance,post",
            "/api/sessions/{code}/delegations,put", "/api/sessions/{code}/delegations,get",
            "/api/sessions/{code}/report,get", "/api/sessions/{code}/report/finalisation,post",
            "/api/sessions/{code}/screen,get", "/api/sessions/{code}/screen,put",
            "/api/sessions/{code}/drafts/{question},put", "/api/sessions/{code}/drafts/{question},get",
            "/api/sessions/{code}/answers/{id}/support,put", "/api/sessions/{code}/answers/{id}/support,delete",
            "/api/sessions/{code}/rounds/{number}/undo,post", "/api/sessions/{code}/rounds/{number}/sealing,post",
            "/api/sessions/{code}/highlights,get", "/api/sessions/{code}/highlights,post",
            "/api/sessions/{code}/highlights/{id},put", "/api/sessions/{code}/highlights/{id},delete",
            "/api/sessions/{code}/groups/{group}/readback,post", "/api/sessions/{code}/groups/{group}/readback,get",
            "/api/sessions/{code}/groups/{group}/readback/closing,post",
            "/api/sessions/{code}/groups/{group}/readback/verdict,put",
            "/api/sessions/{code}/door,put", "/api/sessions/{code}/door/code,post", "/api/sessions/{code}/seats/{seat},delete",
            "/api/sessions/{code}/technologies,get", "/api/sessions/{code}/technologies,post",
            "/api/sessions/{code}/technologies/{technology},delete", "/api/sessions/{code}/live,get",
            "/api/sessions/{code}/answers/{id}/translation/{language},get",
            "/api/sessions/{code}/answers/{id}/translation/{language},put",
            "/api/sessions/{code}/answers/{id}/translation/{language},delete",
            "/api/sessions/{code}/state,get" })
    void holdsEveryCall(String path, String method) {
        given().accept("application/json").get("/q/openapi?format=json").then().statusCode(200).body("paths.'" + path + "'",
                hasKey(method));
    }
}
