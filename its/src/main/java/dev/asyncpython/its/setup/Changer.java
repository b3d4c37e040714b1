package dev.asyncpython.its.setup;

import org.sonarqube.ws.client.qualitygates.CreateConditionRequest;
import org.sonarqube.ws.client.qualitygates.QualitygatesService;
import org.sonarqube.ws.client.qualitygates.SelectRequest;
import org.sonarqube.ws.client.qualitygates.SetAsDefaultRequest;
import org.sonarqube.ws.client.qualityprofiles.ActivateRuleRequest;
import org.sonarqube.ws.client.qualityprofiles.AddProjectRequest;
import org.sonarqube.ws.client.qualityprofiles.ChangeParentRequest;
import org.sonarqube.ws.client.qualityprofiles.CreateRequest;
import org.sonarqube.ws.client.qualityprofiles.DeactivateRuleRequest;
import org.sonarqube.ws.client.qualityprofiles.QualityprofilesService;
import org.sonarqube.ws.client.qualityprofiles.SetDefaultRequest;

/** The calls that change something; each throws {@link SetupException} if it fails. */
final class Changer {

  private final Server server;
  private final QualityprofilesService profiles;
  private final QualitygatesService gates;

  /** Key of the profile, empty until it is created. */
  private String profileKey;

  Changer(Server server, String profileKey) {
    this.server = server;
    this.profiles = server.client().qualityprofiles();
    this.gates = server.client().qualitygates();
    this.profileKey = profileKey;
  }

  void createProfile(String name) {
    CreateRequest request = new CreateRequest().setLanguage(Wanted.LANGUAGE).setName(name);
    profileKey = server.call(() -> profiles.create(request)).getProfile().getKey();
  }

  void inherit(String name, String parent) {
    ChangeParentRequest request =
        new ChangeParentRequest()
            .setLanguage(Wanted.LANGUAGE)
            .setQualityProfile(name)
            .setParentQualityProfile(parent);
    server.run(() -> profiles.changeParent(request));
  }

  void activate(String rule) {
    ActivateRuleRequest request = new ActivateRuleRequest().setKey(profileKey).setRule(rule);
    server.run(() -> profiles.activateRule(request));
  }

  void deactivate(String rule) {
    DeactivateRuleRequest request = new DeactivateRuleRequest().setKey(profileKey).setRule(rule);
    server.run(() -> profiles.deactivateRule(request));
  }

  void makeProfileDefault(String name) {
    SetDefaultRequest request =
        new SetDefaultRequest().setLanguage(Wanted.LANGUAGE).setQualityProfile(name);
    server.run(() -> profiles.setDefault(request));
  }

  void assignProfile(String project, String name) {
    AddProjectRequest request =
        new AddProjectRequest()
            .setLanguage(Wanted.LANGUAGE)
            .setQualityProfile(name)
            .setProject(project);
    server.run(() -> profiles.addProject(request));
  }

  void createGate(String name) {
    org.sonarqube.ws.client.qualitygates.CreateRequest request =
        new org.sonarqube.ws.client.qualitygates.CreateRequest().setName(name);
    server.run(() -> gates.create(request));
  }

  void addCondition(String gate, Condition condition) {
    CreateConditionRequest request =
        new CreateConditionRequest()
            .setGateName(gate)
            .setMetric(condition.metric())
            .setOp(condition.operator())
            .setError(condition.threshold());
    server.run(() -> gates.createCondition(request));
  }

  void makeGateDefault(String name) {
    SetAsDefaultRequest request = new SetAsDefaultRequest().setName(name);
    server.run(() -> gates.setAsDefault(request));
  }

  void assignGate(String project, String gate) {
    SelectRequest request = new SelectRequest().setGateName(gate).setProjectKey(project);
    server.run(() -> gates.select(request));
  }
}
